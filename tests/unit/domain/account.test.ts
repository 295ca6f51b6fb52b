import { describe, expect, it } from "vitest";
import { emailSchema, newPasswordSchema, personNameSchema } from "@/lib/domain/account";
import { linkPath } from "@/lib/domain/one-time-link";
import { studentSignInSchema, teacherSignInSchema } from "@/lib/domain/sign-in";

describe("what is typed to sign in", () => {
  it("takes a code in any case with spaces, and a PIN with spaces or full-width digits", () => {
    const studentId = "00000000-0000-4000-8000-000000000001";
    expect(studentSignInSchema.parse({ code: " kf74-qm2t ", studentId, pin: "１23 456" })).toEqual({
      code: "KF74QM2T",
      studentId,
      pin: "123456",
    });
  });

  it.each(["12345", "1234567", "12a456", ""])("refuses the PIN %j", (pin) => {
    const typed = { code: "KF74QM2T", studentId: "00000000-0000-4000-8000-000000000001", pin };
    expect(studentSignInSchema.safeParse(typed).success).toBe(false);
  });

  it("takes a card alone, also beside the empty rest of a form", () => {
    const card = "a".repeat(43);
    expect(studentSignInSchema.parse({ card, csrfToken: "x" })).toEqual({ card });
  });

  it("keeps e-mail addresses in lower case", () => {
    expect(teacherSignInSchema.parse({ email: " E.Lindqvist@Tarnford.School ", password: " x " })).toEqual({
      email: "e.lindqvist@tarnford.school",
      password: " x ",
    });
  });
});

describe("an account", () => {
  it("has a name of up to 300 characters, whatever they are", () => {
    for (const name of ["😀".repeat(300), "<script>alert(1)</script>", "שרה כהן"]) expect(personNameSchema.parse(` ${name}\n`)).toBe(name);
    expect(personNameSchema.safeParse("x".repeat(301)).success).toBe(false);
    expect(personNameSchema.safeParse(" \u0000\u202e ").success).toBe(false);
  });

  it("has a password of ten characters or more and an address that is one", () => {
    expect(newPasswordSchema.safeParse("123456789").error?.issues[0]?.message).toBe("Use at least 10 characters.");
    expect(newPasswordSchema.safeParse("1234567890").success).toBe(true);
    expect(emailSchema.safeParse("nobody").success).toBe(false);
  });
});

describe("a one-time link", () => {
  it("has its secret after the #, where no server sees it", () => {
    expect(linkPath("reset-password", "s3cret")).toBe("/reset#s3cret");
    expect(linkPath("join-class", "s3cret")).toBe("/invitation#s3cret");
  });
});
