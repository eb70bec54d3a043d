/** One entry of `error.details` in Resource Graph's answer to a query that it refuses. */
export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
  /** From 1; -1 where the service knows no place. */
  readonly line?: number;
  /** From 0; -1 where the service knows no place. */
  readonly characterPositionInLine?: number;
  readonly token?: string;
  readonly expectedToken?: string;
}

/** A query that Resource Graph refuses with status 400; what it says about the query is in `details`. */
export class QueryError extends Error {
  readonly details: readonly ErrorDetail[];

  constructor(details: readonly ErrorDetail[]) {
    super(details.map(describe).join("; "));
    this.name = "QueryError";
    this.details = details;
  }
}

function describe(detail: ErrorDetail): string {
  const place =
    detail.line === undefined || detail.line < 0
      ? ""
      : ` at line ${detail.line}, character ${detail.characterPositionInLine ?? 0}`;
  const token = detail.token === undefined ? "" : ` '${detail.token}'`;
  const expected =
    detail.expectedToken === undefined
      ? ""
      : `, expected ${detail.expectedToken}`;
  return `${detail.code}: ${detail.message}${place}${token}${expected}`;
}

const invalidQuery: ErrorDetail = {
  code: "InvalidQuery",
  message:
    "Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.",
};

/** Where a word of the query stands, counted as the service counts. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

export function parserFailure(
  token: string,
  at: Place,
  expected: string,
): QueryError {
  return new QueryError([
    invalidQuery,
    {
      code: "ParserFailure",
      message: "ParserFailure",
      line: at.line,
      characterPositionInLine: at.character,
      token,
      expectedToken: expected,
    },
  ]);
}

/** The query is good Kusto, but not of the part that Resource Graph takes. */
export function outsideDialect(token: string): QueryError {
  return new QueryError([
    invalidQuery,
    {
      code: "InvalidQueryLanguage",
      message: "InvalidQueryLanguage",
      line: -1,
      characterPositionInLine: -1,
      token,
    },
  ]);
}

export function unknownFunction(name: string, at: Place): QueryError {
  return new QueryError([
    invalidQuery,
    {
      code: "UnknownFunction",
      message: `Unknown function: '${name}'.`,
      line: at.line,
      characterPositionInLine: at.character,
      token: name,
    },
  ]);
}

/** A name, a type or an argument that does not fit; the messages are those of the Kusto engine behind Resource Graph. */
export function semanticError(message: string): QueryError {
  return new QueryError([invalidQuery, { code: "Default", message }]);
}

/** The table is no table of Resource Graph, or not in this cloud. */
export function disallowedTable(name: string): QueryError {
  return new QueryError([
    {
      code: "DisallowedLogicalTableName",
      message: `Table ${name} is invalid, unsupported or disallowed.`,
    },
  ]);
}

/** A limit of the service on the shape of one query. */
export function overLimit(code: string, message: string): QueryError {
  return new QueryError([{ code, message }]);
}
