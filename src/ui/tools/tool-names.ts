/** The bench's tools in the order of their buttons. */
export const TOOL_NAMES = ['export', 'explain'] as const;

export type ToolName = (typeof TOOL_NAMES)[number];
