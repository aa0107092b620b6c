import { AppError } from "@/lib/errors";

const LOST = new Set(["ECONNRESET", "EPIPE", "ECONNREFUSED", "ENOENT", "57P01", "57P02", "57P03"]);
const LOST_WORDS = /^(Connection terminated|Client has encountered a connection error)/;

/**
 * What the database said, without the values it was given: a driver's error quotes names, reasons
 * and keys in its message, and errors end in logs.
 */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly sqlState: string;
  readonly constraint: string | undefined;
  /** The connection went away: whether a write took effect is not known. */
  readonly connectionLost: boolean;

  constructor(sqlState: string, said: string, constraint: string | undefined) {
    super([sqlState, constraint ?? "", sqlState.startsWith("42") ? said : ""].join(" ").trim());
    this.sqlState = sqlState;
    this.constraint = constraint;
    this.connectionLost = LOST.has(sqlState) || sqlState.startsWith("08") || LOST_WORDS.test(said);
  }
}

const textIn = (error: object, key: string) => {
  const value = new Map<string, unknown>(Object.entries(error)).get(key);
  return typeof value === "string" ? value : undefined;
};

/** The innermost cause: the query builder wraps what the driver throws. */
const innermost = (error: Error): Error =>
  error.cause instanceof Error ? innermost(error.cause) : error;

/** An `internal` AppError around a DatabaseError; errors that are not the database's stay as they are. */
export const translated = (error: unknown): unknown => {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const said = innermost(error);
  const sqlState = textIn(said, "code") ?? "";
  if (sqlState === "" && said === error && !LOST_WORDS.test(said.message)) return error;
  const cause = new DatabaseError(sqlState, said.message, textIn(said, "constraint"));
  return new AppError("internal", { cause });
};

export const lostConnection = (error: unknown): boolean =>
  error instanceof AppError && error.cause instanceof DatabaseError && error.cause.connectionLost;

/** Whether a write was refused because it would have broken the named unique index. */
export const broke = (error: unknown, constraint: string): boolean =>
  error instanceof AppError &&
  error.cause instanceof DatabaseError &&
  error.cause.sqlState === "23505" &&
  error.cause.constraint === constraint;
