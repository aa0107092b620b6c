import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { languageOf } from "@/lib/text/languages";
import { messagesOf } from "@/lib/text/messages";
import { viewerOrSignIn } from "../viewer";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: messagesOf(languageOf(await headers())).settings.title,
});

const SettingsPage = async () => {
  const viewer = await viewerOrSignIn();
  if (viewer.role !== "admin") notFound();
  return <SettingsScreen viewer={viewer} />;
};

export default SettingsPage;
