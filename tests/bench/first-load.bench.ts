import { cast } from "@/tests/sandbox/cast";
import { EMPTY_PAGE, firstLoad, PAGES } from "@/tests/support/first-load";
import { signIn } from "@/tests/support/sign-in";
import type { Stack } from "@/tests/support/stack";
import type { Figure } from "./figure";

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;

/** What each page makes a browser load before it does anything, gzipped, against an empty page. */
export async function measureOn({ url }: Stack): Promise<Figure[]> {
  const cookie = await signIn(url, cast.admin.userId);
  const floor = await firstLoad(url, EMPTY_PAGE, cookie);
  const figures: Figure[] = [];
  for (const path of PAGES) {
    const size = await firstLoad(url, path, path === "/sign-in" ? "" : cookie);
    figures.push({
      what: `first-load JavaScript of ${path}`,
      value: kilobytes(size),
      against: `empty page ${kilobytes(floor)}`,
      ratio: (size / floor).toFixed(2),
    });
  }
  return figures;
}
