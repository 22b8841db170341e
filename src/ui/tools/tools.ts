import type { Component } from 'svelte';
import type { ToolName } from '../../run/tool-names.ts';
import type { ToolProps } from './tool-props.ts';

/** The panels of the tools, each loaded when it is first opened. */
export const TOOLS: Readonly<Record<ToolName, () => Promise<{ default: Component<ToolProps> }>>> = {
  compare: () => import('./compare/CompareTool.svelte'),
  data: () => import('./data/DataTool.svelte'),
  sweep: () => import('./sweep/SweepTool.svelte'),
  export: () => import('./export/ExportTool.svelte'),
  explain: () => import('./explain/ExplainTool.svelte'),
  autopsy: () => import('./autopsy/AutopsyTool.svelte'),
};
