import type { LabelledKey } from "@/lib/domain/answer-key";
import { CERTAINTIES, type Certainty, classesOnOffer, VOUCHERS, type Voucher } from "@/lib/domain/label";
import { CERTAINTY_WORDS, CLASS_WORDS, VOUCHER_WORDS } from "@/lib/domain/label-words";
import type { AskedItem, ItemOptions } from "@/lib/exercises/exercise-kind";
import { meanCredit } from "@/lib/exercises/mean-credit";
import { classOfAxes, gradeClaim } from "./grade";
import type { SortTheClaimsResponse } from "./response";

type Asked = AskedItem<Record<string, never>, LabelledKey>;

/** The classes on offer, or in advanced classes the values of both axes. */
export const sortingOptions = (item: Asked): ItemOptions<SortTheClaimsResponse> =>
  item.settings.axes === 2 ? axesOptions(item) : classOptions(item);

function classOptions({ key, marking }: Asked): ItemOptions<SortTheClaimsResponse> {
  const classes = classesOnOffer(marking.judgement);
  const options = classes.map((name) => ({
    part: "",
    words: CLASS_WORDS[name].name,
    credit: gradeClaim(key, { class: name }, marking).credit,
  }));
  return {
    options,
    guess: meanCredit(options.map(({ credit }) => credit)),
    chosen: (response) => {
      const at = classes.indexOf("class" in response ? response.class : classOfAxes(response));
      return at < 0 ? [] : [at];
    },
  };
}

function axesOptions({ key, marking }: Asked): ItemOptions<SortTheClaimsResponse> {
  const earned = (voucher: Voucher | null, certainty: Certainty | null) => gradeClaim(key, { voucher, certainty }, marking).credit;
  return {
    options: [
      ...VOUCHERS.map((voucher) => ({ part: "Who vouches for it", words: VOUCHER_WORDS[voucher], credit: earned(voucher, null) })),
      ...CERTAINTIES.map((certainty) => ({ part: "How it is put", words: CERTAINTY_WORDS[certainty], credit: earned(null, certainty) })),
    ],
    guess: meanCredit(VOUCHERS.flatMap((voucher) => CERTAINTIES.map((certainty) => earned(voucher, certainty)))),
    chosen: (response) =>
      "class" in response
        ? []
        : [
            ...(response.voucher ? [VOUCHERS.indexOf(response.voucher)] : []),
            ...(response.certainty ? [VOUCHERS.length + CERTAINTIES.indexOf(response.certainty)] : []),
          ],
  };
}
