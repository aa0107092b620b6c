import { Skeleton } from "@/components/ui/skeleton";

/** The place of a deadline and its button while Feishu is asked. */
export function VerdictSkeleton({ lead }: { lead: boolean }) {
  if (!lead)
    return (
      <span className="flex h-7 items-center pointer-coarse:h-10">
        <Skeleton className="h-3 w-48" />
      </span>
    );
  return (
    <span className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <span className="grid min-w-48 flex-1 gap-2 py-1">
        <Skeleton className="h-4 w-56" />
        <Skeleton className="h-3 w-40" />
      </span>
      <Skeleton className="h-8 rounded-md max-md:w-full md:w-24 pointer-coarse:h-11" />
    </span>
  );
}
