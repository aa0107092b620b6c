import { cast } from "../cast";
import { castNotes } from "../cast-notes";
import { castKeys } from "../seed/people";
import type { Person } from "../state/directory";
import type { Tenant } from "../state/tenant";
import type { SignInProblem } from "./oauth-check";
import { PAGE_SCRIPT, PAGE_STYLE } from "./oauth-style";

const MOST_OTHERS = 200;

function escapeHtml(text: string): string {
  const named: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (mark) => named[mark] ?? mark);
}

function shell(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><link rel="icon" href="data:,">
<title>${title}</title><style>${PAGE_STYLE}</style></head>
<body data-sandbox="rollcall-sandbox"><main>${body}</main></body></html>`;
}

/** The error page of the authorize step. */
export function problemPage(problem: SignInProblem): string {
  return shell(
    "无法授权 Cannot authorize",
    `<h1>无法授权 <span lang="en">Cannot authorize</span></h1>
<p class="problem" role="alert">${problem.code} · ${escapeHtml(problem.message)}</p>`,
  );
}

/** People to pick from: the named cast with what each shows, then everyone else; searchable without scripts. */
export function signInPage(tenant: Tenant, search: URLSearchParams): string {
  const asked = (search.get("q") ?? "").trim();
  const named = castKeys().flatMap((key) => {
    const person = tenant.directory.person(cast[key].userId);
    return person ? [{ person, note: castNotes[key] }] : [];
  });
  const known = new Set(named.map(({ person }) => person));
  const fits = (person: Person) =>
    asked === "" || haystack(tenant, person).includes(asked.toLowerCase());
  const others = tenant.directory.people.filter((person) => !known.has(person) && fits(person));
  const cards = [
    ...named
      .filter(({ person, note }) => fits(person) || note.join(" ").includes(asked))
      .map(({ person, note }) => card(tenant, search, person, note)),
    ...others.slice(0, MOST_OTHERS).map((person) => card(tenant, search, person)),
  ];
  const hidden = others.length - MOST_OTHERS;
  const keep = [...search]
    .filter(([name]) => name !== "q")
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
    );
  return shell(
    "选择登录身份 Sign in as",
    `<header><p class="brand">云杉科技 · 沙箱租户 <span lang="en">sandbox tenant</span></p>
<h1>选择登录身份 <span lang="en">Sign in as</span></h1>
<p class="hint">这里没有真实的人，也不需要密码。<span lang="en">Nobody here is real; no password is needed.</span></p>
<form method="get" role="search">${keep.join("")}
<input type="search" name="q" value="${escapeHtml(asked)}" aria-label="搜索姓名、部门 Search name or department" placeholder="搜索姓名、部门 · Search" autocomplete="off">
</form></header>
<ul>${cards.join("")}</ul>
<p class="hint" data-empty ${cards.length > 0 ? "hidden" : ""}>没有符合的人 <span lang="en">Nobody matches</span></p>
${hidden > 0 ? `<p class="hint">还有 ${hidden} 人，请搜索 <span lang="en">${hidden} more: search</span></p>` : ""}
<footer><a class="deny" data-deny href="/__sandbox/sign-in?${escapeHtml(link(search, { deny: "1" }))}">拒绝授权 <span lang="en">Deny</span></a></footer>
<script>${PAGE_SCRIPT}</script>`,
  );
}

function link(search: URLSearchParams, extra: Readonly<Record<string, string>>): string {
  const all = new URLSearchParams(search);
  all.delete("q");
  for (const [name, value] of Object.entries(extra)) all.set(name, value);
  return all.toString();
}

function departmentNames(tenant: Tenant, person: Person): string {
  return person.departmentIds
    .map((id) => tenant.directory.department(id, "department_id")?.name ?? id)
    .join("、");
}

function haystack(tenant: Tenant, person: Person): string {
  const words = [person.name, person.enName, person.userId, person.employeeNo];
  return [...words, departmentNames(tenant, person)].join(" ").toLowerCase();
}

function card(
  tenant: Tenant,
  search: URLSearchParams,
  person: Person,
  note?: readonly [zh: string, en: string],
): string {
  const href = escapeHtml(`/__sandbox/sign-in?${link(search, { user_id: person.userId })}`);
  const place = `${departmentNames(tenant, person)} · ${person.title}`;
  const lines = note
    ? `<span class="note">${escapeHtml(note[0])}</span><span class="note" lang="en">${escapeHtml(note[1])}</span>`
    : "";
  return `<li><a data-user-id="${person.userId}" href="${href}"><span class="face" aria-hidden="true">${escapeHtml([...person.name][0] ?? "")}</span><span class="who"><strong dir="auto">${escapeHtml(person.name)}</strong><span class="place">${escapeHtml(place)}</span>${lines}</span></a></li>`;
}
