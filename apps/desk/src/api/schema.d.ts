// Written by `node scripts/routes.mjs` from docs/openapi.json; not to be edited.
export interface paths {
  '/api/v1/campaigns/{slug}/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The audit log of the campaign, a page at a time */
    get: operations['AuditController_search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign the pledge; it counts once it is confirmed from the letter */
    post: operations['PledgesController_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A challenge; its solution, sent with a signature, brings the letter at once
     * @description Where very many sign from one network or with one mail domain, letters leave 15 minutes later. A signature with a solved challenge (header `Altcha`, base64 of `{"challenge", "solution"}`) is not delayed. A solution counts for one contact.
     */
    get: operations['ProofController_challenge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many stand behind the campaign */
    get: operations['TallyController_tally'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pledges by day, for the days that are over */
    get: operations['TallyController_days'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally/languages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pledges by language, of the days that are over */
    get: operations['TallyController_languages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pledges by the campaign's own links, of the days that are over */
    get: operations['TallyController_sources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tally as server-sent events: at once, then at each change */
    get: operations['PledgesController_stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AuditPage: {
      entries: {
        number: number;
        /** Format: date-time */
        at: string;
        actor: {
          /** @enum {string} */
          kind: 'staff' | 'token' | 'operator' | 'system';
          id?: string;
        };
        action: string;
        object: {
          kind: string;
          id: string;
        };
        reason?: string;
        before?: {
          [key: string]: components['schemas']['__schema0'];
        };
        after?: {
          [key: string]: components['schemas']['__schema0'];
        };
        aboutPerson: boolean;
      }[];
      next?: number;
    };
    /** @description RFC 9457 problem details */
    Problem: {
      /** @description urn:problem-type:blueheart:<kind>; stable, for programs. */
      type: string;
      title: string;
      status: number;
      detail: string;
      errors?: {
        /** @description Dotted path of the field; empty for the whole. */
        path: string;
        /** @description Stable, for programs. */
        code: string;
        /** @description In the caller's language. */
        message: string;
      }[];
      /** @description Given with faults; it finds the log entry. */
      requestId?: string;
    };
    /** @description A challenge of ALTCHA (PoW v2) for one signature. */
    ProofChallenge: {
      parameters: {
        /** @enum {string} */
        algorithm: 'PBKDF2/SHA-256';
        /** @description Iterations for each counter. */
        cost: number;
        data: {
          campaign: string;
          /** @description The counter is at most this. */
          most: number;
        };
        /** @description Seconds since 1970. */
        expiresAt: number;
        keyLength: number;
        keyPrefix: string;
        keySignature: string;
        nonce: string;
        salt: string;
      };
      signature: string;
    };
    /** @description Taken in. The same for a new and for a known contact. */
    SignAnswer: {
      /** @enum {string} */
      status: 'pending';
    };
    /** @description A request to sign the pledge. */
    SignRequest: {
      /** @description In any script, 1 to 100 characters. */
      name: string;
      /**
       * @description Someone else in the same home uses this address or number.
       * @default false
       */
      sharedAddress: boolean;
      /** @description Code of a governorate of the campaign. */
      governorate?: string;
      /**
       * @description The language the statement was read in.
       * @enum {string}
       */
      locale: 'ar' | 'fr' | 'en';
      /**
       * @description Agrees to sign and to be contacted for confirmation.
       * @enum {boolean}
       */
      consent: true;
      /**
       * @description Would like to hear more.
       * @default false
       */
      updates: boolean;
      /**
       * @description May be shown by name.
       * @default false
       */
      showName: boolean;
      /**
       * @description Is 18 or older.
       * @enum {boolean}
       */
      adult: true;
      source?: string;
      /** @description One address (RFC 5321). Either this or phone. */
      email?: string;
      /** @description As dialled in the campaign's country, or in E.164. Either this or email. */
      phone?: string;
    };
    /** @description The public tally of a campaign. */
    Tally: {
      /** @description Pledges confirmed by their signers. */
      confirmed: number;
      /** @description Pledges witnessed at a booth, not yet confirmed. */
      witnessed: number;
      /** @description Anonymous counts with a certificate; never part of the total. */
      tallied: number;
      /** @description confirmed + witnessed */
      total: number;
      /** @description Confirmed pledges in steps of ten; null where fewer than ten, or where a neighbour would give it away. */
      byGovernorate: {
        [key: string]: number | null;
      };
      /**
       * Format: date-time
       * @description When this count was taken.
       */
      asOf: string;
    };
    /** @description Pledges confirmed on each of the last ninety days that are over, less those taken back that day. */
    TallyDays: {
      /**
       * Format: date
       * @description The last day that is counted in, in the campaign's zone; null before there is one.
       */
      through: string | null;
      days: {
        /** Format: date */
        day: string;
        /** @description Confirmed pledges in steps of ten; null where that is not shown. */
        confirmed: number | null;
      }[];
    };
    /** @description By the language the statement was read in; all or none of them are shown. */
    TallyLanguages: {
      /**
       * Format: date
       * @description The last day that is counted in, in the campaign's zone; null before there is one.
       */
      through: string | null;
      byLanguage: {
        [key: string]: number | null;
      };
    };
    /** @description By the campaign's own links; those who came without a link are in none of them. */
    TallySources: {
      /**
       * Format: date
       * @description The last day that is counted in, in the campaign's zone; null before there is one.
       */
      through: string | null;
      sources: {
        source: string;
        /** @description Confirmed pledges in steps of ten; null where that is not shown. */
        confirmed: number | null;
      }[];
      /** @description All links that are not listed, together. */
      other: number | null;
    };
    __schema0:
      | string
      | number
      | boolean
      | null
      | components['schemas']['__schema0'][]
      | {
          [key: string]: components['schemas']['__schema0'];
        };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  AuditController_search: {
    parameters: {
      query?: {
        actor?: 'staff' | 'token' | 'operator' | 'system';
        actorId?: string;
        action?: string;
        object?: string;
        objectId?: string;
        from?: string;
        until?: string;
        before?: number;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PledgesController_sign: {
    parameters: {
      query?: never;
      header: {
        'idempotency-key': string;
        altcha: string;
        /** @description A solved challenge (see `proof`): the letter leaves at once, however many sign. */
        Altcha?: string;
        /** @description Makes a retry safe: same key, same request. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignRequest'];
      };
    };
    responses: {
      /** @description Taken in. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignAnswer'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProofController_challenge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Good for 20 minutes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProofChallenge'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TallyController_tally: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The tally, with an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Tally'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TallyController_days: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TallyDays'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TallyController_languages: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TallyLanguages'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TallyController_sources: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TallySources'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PledgesController_stream: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
