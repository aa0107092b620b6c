import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";
import { viewerOrSignIn } from "./viewer";

const DashboardLayout = async ({ children }: { children: ReactNode }) => {
  const viewer = await viewerOrSignIn();
  return (
    <Shell viewer={viewer} pendingDecisions={viewer.pendingDecisions}>
      {children}
    </Shell>
  );
};

export default DashboardLayout;
