import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from "@tanstack/react-query";
import { headers } from "next/headers";
import { type ReactNode, Suspense } from "react";
import type { Context } from "@/lib/services/context";
import { logBehind } from "@/lib/services/log";
import { waitAtMost } from "@/lib/services/patience";
import { Meanwhile } from "./meanwhile";
import { pageContext } from "./viewer";

/** A store that answers within this sends its page whole: nothing moves or is drawn twice. */
const AT_ONCE_MS = 200;
/** A store slower than this leaves its page to the API. */
const PATIENCE_MS = 1500;
/** Always due for another look: only the API brings results up to date. */
const LONG_AGO = 0;

type Read = { queryKey: QueryKey; data: unknown };

/** A browser that walks to a page has its frame already and asks the API as it goes. */
const isFirstPage = async () => (await headers()).get("accept")?.includes("text/html") ?? false;

type Query<In> = (input: In) => { queryKey: QueryKey };
type Service<In, Out> = (ctx: Context, input: In) => Promise<Out>;

/**
 * Starts what a screen's query will ask for, of the store alone and as the viewer may see it. Answers
 * null where the screen had better ask the API: what is not whole, what failed, a later page.
 */
export const stored = async <In, Out>(
  query: Query<In>,
  service: Service<In, Out>,
  input: In,
  isWhole: (data: Out) => boolean,
): Promise<Read | null> => {
  if (!(await isFirstPage())) return null;
  try {
    const data = await service(await pageContext(), input);
    return isWhole(data) ? { queryKey: query(input).queryKey, data } : null;
  } catch (cause) {
    logBehind(cause, "first paint of a page");
    return null;
  }
};

type Reads = readonly Promise<Read | null>[];

const isReadAtOnce = async (reads: Reads): Promise<boolean> => {
  let done = false;
  await waitAtMost(
    AT_ONCE_MS,
    Promise.all(reads).then(() => {
      done = true;
    }),
  );
  return done;
};

const inTime = async (read: Promise<Read | null>): Promise<Read | null> => {
  let done: Read | null = null;
  await waitAtMost(
    PATIENCE_MS,
    read.then((answer) => {
      done = answer;
    }),
  );
  return done;
};

async function Hydrated({ reads, children }: { reads: Reads; children: ReactNode }) {
  const client = new QueryClient();
  for (const read of await Promise.all(reads.map(inTime)))
    if (read) client.setQueryData(read.queryKey, read.data, { updatedAt: LONG_AGO });
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}

/** A screen with what the store holds; where that takes longer it is sent at once, and again as soon as it is read. */
export async function FromStore({ reads, children }: { reads: Reads; children: ReactNode }) {
  if (!(await isFirstPage()))
    return <HydrationBoundary state={undefined}>{children}</HydrationBoundary>;
  const screen = <Hydrated reads={reads}>{children}</Hydrated>;
  if (await isReadAtOnce(reads)) return screen;
  return <Suspense fallback={<Meanwhile>{children}</Meanwhile>}>{screen}</Suspense>;
}
