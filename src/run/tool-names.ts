/** The bench's tools in the order of their buttons. */
export const TOOL_NAMES = ['compare', 'sweep', 'explain', 'autopsy', 'data', 'export'] as const;

export type ToolName = (typeof TOOL_NAMES)[number];
