import { DirectionProvider, localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { RouterProvider } from 'react-router';
import { ApiError, isSignedOut } from './api/problem.js';
import { sessionKey } from './api/session.js';
import { LanguageProvider, useLanguage } from './language/language.js';
import type { Language } from './language/load.js';
import { theme, variables } from './look/theme.js';
import { createRouter } from './routes.js';
import { ToastProvider, useToast } from './shell/toasts.js';
import { startWorker } from './shell/worker.js';

/** Whoever is found signed out, whatever they were doing, is led to the door and back. */
function onError(error: unknown): void {
  if (isSignedOut(error)) queries.setQueryData(sessionKey, null);
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      // What the API has refused it refuses again; what did not arrive may arrive.
      retry: (times, error) => times < 2 && !(error instanceof ApiError),
      staleTime: 20_000,
    },
  },
});
const colours = localStorageColorSchemeManager({ key: 'blue-heart-desk.look' });
const router = createRouter();

export function App({ language }: { language: Language }) {
  return (
    <DirectionProvider initialDirection={language.dir} detectDirection={false}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        colorSchemeManager={colours}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queries}>
          <LanguageProvider first={language}>
            <ToastProvider>
              <Updates />
              <RouterProvider router={router} />
            </ToastProvider>
          </LanguageProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Tells of a new version, and lets whoever works here choose the moment. */
function Updates() {
  const { t } = useLanguage();
  const toast = useToast();
  useEffect(() => {
    void startWorker((takeOver) =>
      toast({
        text: t('desk:update.text'),
        action: { name: t('desk:update.action'), run: takeOver },
        lasts: true,
      }),
    ).catch(() => undefined);
    // Once a visit, in the language of its beginning.
  }, []);
  return null;
}
