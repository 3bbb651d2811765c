import type { components } from './schema.d.ts';

type Schemas = components['schemas'];

/** An error in a field, or in a row of a file. */
export type ServiceFieldError = Schemas['FieldErrorView'] | Schemas['JobFaultView'];
export type EntrySummary = Schemas['EntrySummaryView'];
/** A field's old and new value; a draft of this browser can differ in the same way. */
export type FieldChange = Record<'old' | 'new', unknown> & Pick<Schemas['DifferenceView'], 'path'>;
export type RevisionSummary = Schemas['RevisionListView']['items'][number];
export type RevisionList = Schemas['RevisionListView'];
export type PublicationSchedule = Schemas['ScheduleView'];
export type BackgroundJob = Schemas['JobView'];
export type JobError = Schemas['JobFaultView'];
export type JobItemList = Schemas['JobItemListView'];
export type ImportColumns = Schemas['ColumnListView'];
export type MediaItem = Schemas['MediaView'];
export type MediaList = Schemas['MediaListView'];
export type SearchQueryCount = Schemas['QueryCountView'];
export type SearchStatus = Schemas['SearchStatusView'];
export type SearchExplanation = Schemas['ExplanationView'];
export type Attributes = Schemas['AttributesView'];
export type CurrentPrincipal = Schemas['CurrentPrincipalView'];
export type SignInOptions = Schemas['SignInView'];
export type Issuer = Schemas['OidcView'];

/** An entry of any type: its state, and a content whose fields the forms read from its schema. */
export type EntryDocument = Omit<EntrySummary, 'name'> & Record<string, unknown>;
