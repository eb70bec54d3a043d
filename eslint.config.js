import js from "@eslint/js";
import tseslint from "typescript-eslint";
import { mayImport, pure } from "./layers.cjs";

const layers = Object.keys(mayImport);

const layerRules = layers.map((layer) => {
  const banned = layers.filter(
    (other) => other !== layer && !mayImport[layer].includes(other),
  );
  const patterns = [
    {
      regex: `^(\\.\\./)+(${banned.join("|")})/`,
      message: `src/${layer} may import only ${[layer, ...mayImport[layer]].join(", ")}.`,
    },
  ];
  if (pure.includes(layer)) {
    patterns.push({
      regex: "^(node:|vscode$|@azure/)",
      message: `src/${layer} is pure: no Node, no VS Code, no Azure package.`,
    });
  }
  return {
    files: [`src/${layer}/**/*.ts`],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-imports": ["error", { patterns }] },
  };
});

export default tseslint.config(
  { ignores: ["dist", "out", "coverage", ".vscode-test"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true },
      ],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["test/**/*.ts", "scripts/**/*.ts", "src/**/*.test.ts"],
    rules: {
      "@typescript-eslint/no-floating-promises": ["error"],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: {
      globals: { console: "readonly", process: "readonly", module: "writable" },
    },
  },
  ...layerRules,
);
