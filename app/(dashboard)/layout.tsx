import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { viewerOrSignIn } from "./viewer";

const DashboardLayout = async ({ children }: { children: ReactNode }) => (
  <Shell viewer={await viewerOrSignIn()}>{children}</Shell>
);

export default DashboardLayout;
