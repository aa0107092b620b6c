import "server-only";
import PQueue from "p-queue";
import * as z from "zod";
import { AppError, type ErrorCode } from "../errors";
import { type CallOptions, call } from "./call";
import { WireDepartment } from "./departments";
import { endpoint } from "./endpoints";
import { allPages, type PageToken, page } from "./pages";
import { WireUser } from "./people";
import type { Tenant } from "./tenant";
import { BY_USER_ID, id, list, pathId } from "./wire";

type Ids = typeof BY_USER_ID;
type Paged = Ids & PageToken & { page_size: number };

const childrenOf = endpoint(
  "contact/v3/departments/:department_id/children",
  (
    client,
    query: { path: { department_id: string }; params: Paged & { fetch_child: true } },
    auth,
  ) => client.contact.v3.department.children(query, auth),
);
const oneDepartment = endpoint(
  "contact/v3/departments/:department_id",
  (client, query: { path: { department_id: string }; params: Ids }, auth) =>
    client.contact.v3.department.get(query, auth),
);
const grantedRange = endpoint("contact/v3/scopes", (client, query: { params: Paged }, auth) =>
  client.contact.v3.scope.list(query, auth),
);
const membersOf = endpoint(
  "contact/v3/users/find_by_department",
  (client, query: { params: Paged & { department_id: string } }, auth) =>
    client.contact.v3.user.findByDepartment(query, auth),
);
const usersById = endpoint(
  "contact/v3/users/batch",
  (client, query: { params: Ids & { user_ids: string[] } }, auth) =>
    client.contact.v3.user.batch(query, auth),
);

const oneUser = endpoint(
  "contact/v3/users/:user_id",
  (client, query: { path: { user_id: string }; params: Ids }, auth) =>
    client.contact.v3.user.get(query, auth),
);

const Departments = page({ items: list(WireDepartment) });
const Users = page({ items: list(WireUser) });
const Range = page({ department_ids: list(id), user_ids: list(id) });
const OneUser = z.object({ user: WireUser });
const OneDepartment = z.object({ department: WireDepartment });

export const MOST_PER_PAGE = 50;
const AT_ONCE = 8;
const HIDDEN = new Set<ErrorCode>(["feishu-range", "not-found"]);

/** One person by `user_id`. */
export const readUser = async (tenant: Tenant, employeeId: string, options: CallOptions) => {
  const input = { path: { user_id: pathId(employeeId) }, params: BY_USER_ID };
  return (await call(tenant, oneUser, OneUser, input, options)).user;
};

/** Null where the app may not see what it asked for, or nobody has that id. */
const unlessHidden = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    const hidden = error instanceof AppError && HIDDEN.has(error.code);
    if (hidden) return null;
    throw error;
  });

/** The reads of a directory, `each` of them a few at a time. */
export const readersOf = (tenant: Tenant, options: CallOptions) => {
  const queue = new PQueue({ concurrency: AT_ONCE });
  const children = async (departmentId: string) => {
    const path = { department_id: pathId(departmentId) };
    const params = { ...BY_USER_ID, fetch_child: true, page_size: MOST_PER_PAGE } as const;
    const pages = await allPages((token) =>
      call(tenant, childrenOf, Departments, { path, params: { ...params, ...token } }, options),
    );
    return pages.flatMap(({ items }) => items);
  };
  const department = async (departmentId: string) => {
    const input = { path: { department_id: pathId(departmentId) }, params: BY_USER_ID };
    return (await call(tenant, oneDepartment, OneDepartment, input, options)).department;
  };
  const withChildren = async (departmentId: string) => [
    await department(departmentId),
    ...(await children(departmentId)),
  ];
  const membersPage = (departmentId: string, token: PageToken) => {
    const params = { ...BY_USER_ID, department_id: departmentId, page_size: MOST_PER_PAGE };
    return call(tenant, membersOf, Users, { params: { ...params, ...token } }, options);
  };
  const members = async (departmentId: string) =>
    (await allPages((token) => membersPage(departmentId, token))).flatMap(({ items }) => items);
  const someMembers = async (departmentId: string) => (await membersPage(departmentId, {})).items;
  const users = async (user_ids: string[]) => {
    const params = { ...BY_USER_ID, user_ids };
    const together = await unlessHidden(call(tenant, usersById, Users, { params }, options));
    if (together) return together.items;
    const one = (userId: string) => unlessHidden(readUser(tenant, userId, options));
    return (await Promise.all(user_ids.map(one))).filter((user) => user !== null);
  };
  const range = () =>
    allPages((token) => {
      const params = { ...BY_USER_ID, page_size: MOST_PER_PAGE, ...token };
      return call(tenant, grantedRange, Range, { params }, options);
    });
  const each = <A, B>(values: readonly A[], read: (value: A) => Promise<B>): Promise<B[]> =>
    queue.addAll(values.map((value) => () => read(value)));
  return { children, department, withChildren, members, someMembers, users, range, each };
};
export type Readers = ReturnType<typeof readersOf>;
