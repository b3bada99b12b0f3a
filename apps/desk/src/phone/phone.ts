import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { ApiError } from '../api/problem.js';
import type { paths } from '../api/schema.js';
import { isEnrolled, rememberEnrolled } from './enrolled.js';

export type AtPhone =
  paths['/api/v1/phone']['get']['responses'][200]['content']['application/json'];

/** This phone and whoever may take it over; null where it is not enrolled. */
export function usePhone() {
  return useQuery({
    queryKey: ['phone'],
    queryFn: async (): Promise<AtPhone | null> => {
      if (!isEnrolled()) return null;
      try {
        return await answerOf(api.GET('/api/v1/phone'));
      } catch (error) {
        if (!(error instanceof ApiError) || error.problem.status !== 401) throw error;
        rememberEnrolled(false);
        return null;
      }
    },
  });
}

export function useEnrol() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { token: string } | { code: string }) =>
      answerOf(api.POST('/api/v1/phone', { body })),
    onSuccess: () => {
      rememberEnrolled(true);
      return queries.invalidateQueries({ queryKey: ['phone'] });
    },
  });
}

export function useTakeOver() {
  return useMutation({
    mutationFn: (body: { person: string; pin: string }) =>
      answerOf(api.POST('/api/v1/phone/take-over', { body })),
  });
}
