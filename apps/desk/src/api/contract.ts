import type { components } from './schema.js';

// Short names for shapes of the API, for whoever passes them around. What they are is in schema.d.ts, from
// docs/openapi.json.

type Schemas = components['schemas'];

export type Session = Schemas['Who'];
export type Campaign = Session['campaigns'][number];
export type Role = Campaign['role'];

/** Where somebody goes who has come through a door. */
export type Passed = Schemas['SignInStep'];
export type OpenSession = Schemas['Sessions']['sessions'][number];
export type SecondFactor = Schemas['SecondFactor'];
export type Invitation = Schemas['Invitation'];
export type Person = Schemas['People']['people'][number];

export type Figures = Schemas['PledgeFigures'];
export type ListedPledge = Schemas['ListedPledge'];
export type CodeNames = Schemas['CodeNames'];
export type CampaignSetup = Schemas['CampaignSetup'];
export type ContactExport = Schemas['ContactExport'];
export type ContactExportRequest = Schemas['ContactExportRequest'];
export type Trend = Schemas['SigningTrends']['trends'][number];
export type HeldLetter = Schemas['HeldLetters']['letters'][number];
/** Without its filter, which may say anything. */
export type Invalidation = Pick<
  Schemas['Invalidation'],
  'id' | 'at' | 'reason' | 'pledges' | 'done' | 'undoUntil' | 'undoneAt'
>;
export type InvalidationFilter = Schemas['InvalidationFilter'];

export type PledgeText = Schemas['PledgeText'];
export type TextDraft = NonNullable<PledgeText['draft']>;
export type TextPart = TextDraft['languages'][number];
export type TextVersion = Schemas['PledgeTextVersions']['versions'][number];
export type TextPreview = Schemas['PledgeTextPreview'];
export type OutsideApproval = NonNullable<TextVersion['approval']>;
export type Webhook = Schemas['Webhooks']['webhooks'][number];
export type WebhookWanted = Schemas['WebhookWanted'];
export type WebhookTested = Schemas['WebhookTested'];
export type Delivery = Schemas['WebhookDeliveries']['deliveries'][number];
export type ErasureSearch = Schemas['ErasureSearch'];
export type ErasureFound = Schemas['ErasureFound'];
export type ErasureRequest = Schemas['ErasureRequest'];
export type Erasure = Schemas['Erasure'];
export type LettersTo = Schemas['LettersToPerson'];
export type AuditAbout = Schemas['AuditAboutPledge'];

export type ZoneMove = Schemas['ZoneMoves']['moves'][number];
export type SpecialDays = Schemas['SpecialDays'];
export type CampaignEvent = Schemas['CampaignEvent'];
export type EventWanted = Schemas['EventWanted'];
export type EventChanges = Schemas['EventChanges'];
export type EventProposal = Schemas['EventProposals']['proposals'][number];
export type RecordedAnswer = Schemas['RecordedAnswer'];
export type Venue = Schemas['Venue'];
export type MediaWaiting = Schemas['MediaWaiting'];
export type VenueWanted = Schemas['VenueWanted'];
export type VenueContact = Schemas['VenueContacts']['contacts'][number];
export type VenueContactWanted = Schemas['VenueContactWanted'];

export type BoothFigures = Schemas['BoothFigures'];
export type BoothCourse = Schemas['BoothCourse'];
export type Incident = Schemas['Incidents']['incidents'][number];
export type BoothEstimate = Schemas['BoothEstimate'];
export type BoardShift = Schemas['ShiftBoard']['shifts'][number];
export type SignUp = BoardShift['signUps'][number];
export type Attended = Schemas['Attendance']['people'][number];
export type MarkWanted = Schemas['AttendanceMark'];
export type HoursAdjustment = Schemas['HoursAdjustment'];
export type HoursOfSomebody = Schemas['HoursOfSomebody'];
export type Scan = Schemas['Scans']['scans'][number];
export type ScanWanted = Schemas['ScanWanted'];
export type ShiftWanted = Schemas['ShiftWanted'];
export type DailyShift = Schemas['DailyShift'];
export type Candidate = Schemas['ShiftCandidates']['candidates'][number];
export type Hand = Schemas['ShiftsThatNeedAHand']['hands'][number];
export type MyShift = Schemas['MyShifts']['shifts'][number];
export type Profile = Schemas['VolunteerProfile'];
export type OwnProfile = Schemas['OwnVolunteerProfile'];
export type EventTemplate = Schemas['EventTemplates']['templates'][number];
export type TemplatedEvent = Schemas['TemplatedEvent'];
export type SeriesWanted = Schemas['SeriesWanted'];
export type SeriesChanges = Schemas['SeriesChanges'];
export type EventsBulkAct = Schemas['EventsBulkAct'];
export type Call = Schemas['Calls']['calls'][number];
export type VenueAnswer = Schemas['Calls']['answers'][number];
export type ShortEvent = Schemas['Calls']['short'][number];
export type KitShortfall = Schemas['KitShortfall'];
export type NextStepWanted = Schemas['NextStepWanted'];

export type SchoolVisit = Schemas['SchoolVisit'];
export type SchoolClass = SchoolVisit['classes'][number];
export type Speaker = Schemas['Speakers']['speakers'][number];
export type SpeakerWanted = Schemas['SpeakerWanted'];
export type ApprovalWanted = Schemas['ApprovalWanted'];
export type ConferencePlan = Schemas['ConferencePlan'];
export type ConferenceCounts = Schemas['ConferenceCounts'];
export type ClassWanted = Schemas['ClassWanted'];
