import { useMutation } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useMediaChange } from '../media.js';

type Schemas = components['schemas'];
export type PlanPreview = Schemas['MediaPlanPreview'];
export type PlannedOrder = PlanPreview['orders'][number];
export type PlanTakenIn = Schemas['MediaPlanTakenIn'];

const base = '/api/v1/campaigns/{slug}/media/plan';

/** Which orders a plan would make, and what is wrong in it; nothing is stored. */
export function usePreviewPlan(slug: string) {
  return useMutation({
    mutationFn: (csv: string) =>
      answerOf(api.POST(`${base}/preview`, { params: { path: { slug } }, body: { csv } })),
  });
}

export function useImportPlan(slug: string) {
  return useMediaChange(slug, (csv: string) =>
    answerOf(api.POST(`${base}/import`, { params: { path: { slug } }, body: { csv } })),
  );
}
