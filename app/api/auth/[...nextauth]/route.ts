import { handlers } from "@/app/sign-in/providers";

export const { GET, POST } = handlers;
