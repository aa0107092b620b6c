"use client";

import { Crashed } from "@/components/shell/crashed";

type CrashProps = { error: Error & { digest?: string } };

const CrashedOutside = ({ error }: CrashProps) => (
  <main className="mx-auto max-w-lg py-16">
    <Crashed digest={error.digest} />
  </main>
);

export default CrashedOutside;
