import type { Metadata } from "next";
import { headers } from "next/headers";
import { RemediesScreen } from "@/components/remedies/remedies-screen";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { viewerOrSignIn } from "../viewer";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).remedies.title,
});

const RemediesPage = async () => <RemediesScreen viewer={await viewerOrSignIn()} />;

export default RemediesPage;
