import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Button } from "@/components/ui/button";
import { Segments } from "@/components/ui/segments";
import { TextField } from "@/components/ui/text-field";
import { parseTheme } from "@/components/ui/theme";

describe("field", () => {
  it("ties the hint to the control", () => {
    const html = renderToStaticMarkup(<TextField id="code" label="Class code" hint="Eight letters and numbers." />);
    expect(html).toContain('<label for="code">Class code</label>');
    expect(html).toContain('aria-describedby="code-hint"');
    expect(html).toContain('id="code-hint"');
  });

  it("puts an error in the hint's place", () => {
    const html = renderToStaticMarkup(<TextField id="code" label="Class code" hint="Eight." error="No class has this code." />);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('aria-describedby="code-error"');
    expect(html).not.toContain("code-hint");
  });
});

describe("button", () => {
  it("submits nothing while unavailable, and stays in reach", () => {
    const html = renderToStaticMarkup(
      <Button type="submit" unavailable>
        Publish
      </Button>,
    );
    expect(html).toContain('type="button"');
    expect(html).toContain('aria-disabled="true"');
    expect(html).not.toContain(" disabled");
  });
});

describe("segments", () => {
  it("choose nothing by themselves", () => {
    const options = [
      { value: "guessing", label: "Guessing" },
      { value: "certain", label: "Certain" },
    ];
    expect(renderToStaticMarkup(<Segments name="sure" legend="How sure are you?" options={options} />)).not.toContain("checked");
  });
});

describe("theme", () => {
  it("takes nothing but a known theme", () => {
    expect(parseTheme("dark")).toBe("dark");
    expect(parseTheme("<script>")).toBeNull();
    expect(parseTheme(undefined)).toBeNull();
  });
});
