import type { Metadata } from "next";
import { headers } from "next/headers";
import { SignInScreen } from "@/components/sign-in/sign-in-screen";
import { isErrorCode } from "@/lib/errors";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";

type SignInProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).signIn.title,
});

const SignInPage = async ({ searchParams }: SignInProps) => {
  const { error, returnTo } = await searchParams;
  return (
    <SignInScreen
      returnTo={typeof returnTo === "string" ? returnTo : null}
      error={typeof error === "string" && isErrorCode(error) ? error : null}
    />
  );
};

export default SignInPage;
