// Lines that stand in a copied page but belong to no article.

const WHOLE_LINES = [
  "ad(vertisement|vertorial|vert)?s?",
  "sponsored( content)?|promoted( content)?|paid (post|content)",
  "story continues( below)?( (this )?advertisement)?|article continues( after| below)? (this )?(ad|advertisement)",
  "(read|see|show|find out|learn|view|load) (more|next|also|the full story)|continue reading|keep reading|read the full (article|story)",
  "(see|you (may|might)) also( like)?|related( (articles?|stories|content|topics?|coverage|links?))?",
  "recommended( (for you|stories|reading))?|more (on|from|about) .{1,60}|most (read|popular|viewed)|trending( now)?|top stories|what to read next|up next",
  "share( (this|on|via|with|article|story)( .{1,40})?)?|copy link|link copied!?|e-?mail( this)?( article)?|print( this)?( page| article)?|save( for later)?|bookmark|tweet|facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|instagram",
  "follow us( on)?( .{1,60})?|sign up( .{1,80})?|subscribe( .{1,60})?|(sign|log) in( .{1,40})?|register( now| for free)?|create (a free |an )?account|get our (app|newsletter).{0,60}|newsletter( signup)?",
  "(leave a |post a |add a |view |show |\\d+ )?comments?( \\(?\\d+\\)?)?|join the conversation",
  "skip to (main )?content|skip (advert|ad|past newsletter promotion)|after newsletter promotion|back to top|menu|search|home|close|open in app|accept( all)?( cookies)?|cookie (settings|policy)|privacy policy|terms (of (use|service)|and conditions)",
  "listen( to (this )?(article|story))?( \\(?\\d+.{0,12}\\)?)?|play (video|audio)|watch( the)? video|(\\d+) ?min(ute)?s? (read|listen)|reading time:? .{1,20}|video player is loading.?|loading(…|\\.\\.\\.)?",
  "image (source|caption|credit|copyright),? .{1,80}|(photo|picture|image|photograph|illustration|graphic|video)s?( credit| by|:| courtesy of) ?.{1,80}|getty images|.{1,40}/(getty images|reuters|afp|ap|epa|shutterstock).{0,40}",
  "(©|\\(c\\)|copyright).{0,160}|all rights reserved\\.?.{0,120}",
  "this (article|story) (was )?(first )?(published|appeared|updated).{0,120}|(last )?(updated|modified):? .{4,60}",
].map((line) => `(?:${line})`);
const LEFTOVER = new RegExp(`^(?:${WHOLE_LINES.join("|")})[ :.»>→]*$`, "iu");
const LONGEST_LEFTOVER = 200;

/** Whether a block reads like a leftover of the page: an advertisement's name, a button, a credit. */
export const isLeftover = (text: string): boolean => text.length <= LONGEST_LEFTOVER && LEFTOVER.test(text);
