/** Pictures of gradients and of what follows them, in English. */
export const gradientViews = {
  gradientCloud: {
    drawing: (arm: string) => `Gradients of random batches beside the whole gradient, ${arm}`,
    along: 'along',
    across: 'across',
    caption: (count: number, size: number, agree: string, cosine: string, noise: string) =>
      `Gradients of ${count} random batches of ${size}, in lengths of the whole one (arrow): <b>${agree} point to its side</b> (filled), mean cosine ${cosine}. They stray from it by ${noise} lengths.`,
    whole: 'The batch is the whole training set, and its gradient <b>the whole gradient</b>.',
  },
  weightPath: {
    drawing: (arm: string) => `The way of the weights over the training loss, ${arm}`,
    caption: (held: string, hasOthers: boolean) =>
      `The way of the weights (ring: the start)${hasOthers ? ' and, thin, those of the other arms' : ''}, on the plane that holds most of all arms in view: ${held} of this one’s variance. Shades and lines: training loss there. Plane and scales are the same in every arm.`,
  },
  swarm: {
    drawing: (arm: string) => `Walkers on the landscape, ${arm}`,
    out: (out: number, all: number) =>
      `<b>${out} of ${all} walkers</b> are out of the narrow well.`,
    theory: (temperature: string) =>
      `Bars: where they are. Line: where they would be in the end, e^(−F/T) with T = ηs²/2B = ${temperature}.`,
    still: 'Nothing pushes them: they stay where the slope is 0.',
  },
};
