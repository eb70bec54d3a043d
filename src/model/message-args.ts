/** Values for a message's placeholders. A list is joined with commas; nothing here is translated. */
export type MessageArgs = Readonly<
  Record<string, string | number | readonly string[]>
>;
