import "@kusto/language-service-next/bridge.min.js";
import "@kusto/language-service-next/Kusto.Language.Bridge.min.js";

import { graphColumns, graphTables } from "./schema.ts";
import type { Column } from "./value.ts";

/** The part of Microsoft's Kusto language service that is used here; it is compiled from C# and puts itself into the global scope. */
interface KustoLanguage {
  readonly KustoCode: {
    readonly ParseAndAnalyze: (query: string, globals: object) => KustoCode;
  };
  readonly GlobalState: {
    readonly Default: { readonly WithDatabase: (database: object) => object };
  };
  readonly Symbols: {
    readonly ScalarTypes: Readonly<Record<string, object>>;
    readonly ColumnSymbol: new (name: string, type: object) => object;
    readonly TableSymbol: {
      readonly $ctor4: new (name: string, columns: readonly object[]) => object;
    };
    readonly DatabaseSymbol: new (
      name: string,
      tables: readonly object[],
    ) => object;
  };
}

interface KustoCode {
  readonly GetDiagnostics: () => KustoList<{
    readonly Code: string;
    readonly Message: string;
  }>;
  readonly ResultType: {
    readonly Columns?: KustoList<{
      readonly Name: string;
      readonly Type: { readonly Name: string };
    }>;
  } | null;
}

interface KustoList<Item> {
  readonly Count: number;
  readonly getItem: (index: number) => Item;
}

/** How the language service names the types of the tables' columns. */
const typeNames: Readonly<Record<string, string>> = {
  string: "String",
  dynamic: "Dynamic",
  datetime: "DateTime",
};

const { Language } = Reflect.get(globalThis, "Kusto") as {
  readonly Language: KustoLanguage;
};
const resourceGraph = databaseOf(
  Object.fromEntries(graphTables.map((table) => [table, graphColumns])),
);

/** The tables that a query may name, with their columns. */
type Tables = Readonly<Record<string, readonly Column[]>>;

function databaseOf(tables: Tables): object {
  const { ScalarTypes, ColumnSymbol, TableSymbol, DatabaseSymbol } =
    Language.Symbols;
  const symbols = Object.entries(tables).map(([table, columns]) => {
    const columnSymbols = columns.map(({ name, type }) => {
      const symbol = ScalarTypes[typeNames[type] ?? ""];
      if (symbol === undefined) throw new Error(`no Kusto type for ${type}`);
      return new ColumnSymbol(name, symbol);
    });
    return new TableSymbol.$ctor4(table, columnSymbols);
  });
  return Language.GlobalState.Default.WithDatabase(
    new DatabaseSymbol("Tables", symbols),
  );
}

export interface KustoVerdict {
  /** Code and message of each error in syntax, names and types. */
  readonly problems: readonly string[];
  /** The columns of the answer; Kusto's type names. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** Parses and binds a query as Kusto does, against Resource Graph's tables unless others are given. */
export function bindWithKusto(query: string, tables?: Tables): KustoVerdict {
  const database = tables ? databaseOf(tables) : resourceGraph;
  const code = Language.KustoCode.ParseAndAnalyze(query, database);
  return {
    problems: items(code.GetDiagnostics()).map(
      ({ Code, Message }) => `${Code} ${Message}`,
    ),
    columns: items(code.ResultType?.Columns).map(({ Name, Type }) => ({
      name: Name,
      type: Type.Name,
    })),
  };
}

function items<Item>(list: KustoList<Item> | undefined): readonly Item[] {
  if (list === undefined) return [];
  return Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}
