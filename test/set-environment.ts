/** Sets variables of this process, which those that it starts inherit, until the function that it returns is called. */
export function setEnvironment(
  variables: Readonly<Record<string, string>>,
): () => void {
  const before = Object.keys(variables).map(
    (name) => [name, process.env[name]] as const,
  );
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) {
        Reflect.deleteProperty(process.env, name);
      } else {
        process.env[name] = value;
      }
    }
  };
}
