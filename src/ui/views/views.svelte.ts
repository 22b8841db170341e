import type { Component } from 'svelte';
import type { ArmView, View } from '../../recipe/view.ts';
import type { ArmPictureProps } from './arm-view-props.ts';

/** Pictures in the columns of the arms; a scenario loads those it shows. */
const OF_ARM: Readonly<
  Record<ArmView['kind'], () => Promise<{ default: Component<ArmPictureProps> }>>
> = {
  boundary: () => import('./BoundaryView.svelte'),
  collapsedMatrix: () => import('./CollapsedMatrix.svelte'),
  confusion: () => import('./ConfusionView.svelte'),
  digits: () => import('./DigitsView.svelte'),
  epochCount: () => import('./EpochCount.svelte'),
  gradientCloud: () => import('./GradientCloudView.svelte'),
  lossSurface: () => import('./LossSurfaceView.svelte'),
  mask: () => import('./MaskView.svelte'),
  network: () => import('./NetworkView.svelte'),
  profile: () => import('./ProfileView.svelte'),
  ridges: () => import('./RidgesView.svelte'),
  singularValues: () => import('./SingularValuesView.svelte'),
  swarm: () => import('./SwarmView.svelte'),
  thinned: () => import('./ThinnedView.svelte'),
  weightPath: () => import('./WeightPathView.svelte'),
};

/** Pictures of all arms at once, but for the curves, which every scenario has. */
const OF_STAGE = {
  sweep: () => import('./SweepView.svelte'),
  strip: () => import('./StripView.svelte'),
  byLayer: () => import('./LayersView.svelte'),
  roc: () => import('./RocView.svelte'),
};

/** What loaders give, of those that have been asked. */
type Loaded<Loaders extends Record<string, () => Promise<{ default: unknown }>>> = {
  readonly [Name in keyof Loaders]?: Awaited<ReturnType<Loaders[Name]>>['default'];
};

let ofArm: Loaded<typeof OF_ARM> = $state.raw({});
let ofStage: Loaded<typeof OF_STAGE> = $state.raw({});

/** The pictures in the columns of the arms that have been loaded, by the name of their view. */
export const armViews = () => ofArm;

/** The pictures of all arms at once that have been loaded, by the name of their view. */
export const stageViews = () => ofStage;

/**
 * Loads the pictures of views, so that they are there when the bench is. Rejects where the network does not give one.
 */
export async function loadViews(views: readonly View[]): Promise<void> {
  const kinds = views.map(({ kind }): string => kind);
  const [arm, stage] = await Promise.all([load(OF_ARM, kinds), load(OF_STAGE, kinds)]);
  ofArm = { ...ofArm, ...arm };
  ofStage = { ...ofStage, ...stage };
}

async function load<Loaders extends Record<string, () => Promise<{ default: unknown }>>>(
  loaders: Loaders,
  kinds: readonly string[],
): Promise<Loaded<Loaders>> {
  const asked = Object.entries(loaders).filter(([kind]) => kinds.includes(kind));
  const given = asked.map(async ([kind, give]) => [kind, (await give()).default] as const);
  return Object.fromEntries(await Promise.all(given)) as Loaded<Loaders>;
}
