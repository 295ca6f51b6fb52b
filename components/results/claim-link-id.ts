/** The id of a claim's link in the article, to which the focus returns when the claim is closed. */
export const claimLinkId = (number: number) => `claim-${number}`;
