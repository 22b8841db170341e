/** A sentence with a space wherever an inserted Latin word would touch a Han character. */
export const spaced = (parts: TemplateStringsArray, ...values: readonly (string | number)[]) =>
  String.raw(parts, ...values).replace(
    /(?<=\p{Script=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{Script=Han})/gu,
    ' ',
  );

/** Items with 、 and 和. */
export const list = (items: readonly string[]) =>
  new Intl.ListFormat('zh-CN', { type: 'conjunction' }).format(items);
