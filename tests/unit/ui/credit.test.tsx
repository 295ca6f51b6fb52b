import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Credit } from "@/components/ui/credit";

const markup = (share: number) => renderToStaticMarkup(<Credit share={share} />);

describe("credit", () => {
  it("fills the disc for full credit and says so", () => {
    expect(markup(1)).toContain("Full credit");
    expect(markup(1)).toContain('<circle class="fill"');
  });

  it("is a ring with a cross for none", () => {
    expect(markup(0)).toContain("No credit yet");
    expect(markup(0)).not.toContain('class="fill"');
  });

  it("fills half of the disc, to the foot of the circle, for half", () => {
    expect(markup(0.5)).toContain("Half credit");
    expect(markup(0.5)).toContain('d="M12 12V3A9 9 0 0 0 12.00 21.00Z"');
  });

  it("takes the long way round above half", () => {
    expect(markup(0.75)).toContain("75 % credit");
    expect(markup(0.75)).toContain('d="M12 12V3A9 9 0 1 0 21.00 12.00Z"');
  });
});
