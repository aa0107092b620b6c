"use client";

import { Crashed } from "@/components/shell/crashed";

type CrashProps = { error: Error & { digest?: string } };

const CrashedPage = ({ error }: CrashProps) => <Crashed digest={error.digest} />;

export default CrashedPage;
