-- Receptions: the yearly plan, who comes, who books, what came of it.
create table reception_plans (
  id uuid primary key,
  site_id uuid not null references sites on delete cascade,
  street_id uuid not null references streets on delete cascade,
  year int not null,
  -- as contract/receptions/plans.ts writes and reads them
  rules jsonb not null,
  status text not null check (status in ('draft', 'proposed', 'published')),
  revision int not null default 1,
  sent_back_why text,
  is_demo boolean not null default false,
  unique (site_id, year)
);
create index reception_plans_by_street on reception_plans (street_id, year);

create table reception_campaigns (
  id uuid primary key,
  theme text not null,
  year int not null,
  half int not null check (half in (1, 2)),
  from_on date not null,
  until_on date not null,
  is_demo boolean not null default false,
  unique (year, half),
  check (from_on <= until_on)
);
create table reception_campaign_reports (
  campaign_id uuid not null references reception_campaigns on delete cascade,
  street_id uuid not null references streets on delete cascade,
  text text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (campaign_id, street_id)
);

alter table reception_sessions drop constraint reception_sessions_status_check;
alter table reception_sessions
  add check (status in ('planned', 'published', 'changed', 'cancelled', 'held', 'recorded')),
  add column plan_id uuid references reception_plans on delete set null,
  add column campaign_id uuid references reception_campaigns on delete set null,
  add column per_slot int not null default 2 check (per_slot between 1 and 10),
  add column bookable_percent int not null default 60 check (bookable_percent between 10 and 100),
  add column joint_units jsonb not null default '[]',
  -- the public holiday it was moved away from
  add column moved_from date,
  -- when its rule put it, before a holiday or a hand moved it: a plan that is drawn anew puts nothing there again
  add column due_at timestamptz,
  -- moved or made by hand: a plan that is drawn anew leaves it alone
  add column by_hand boolean not null default false,
  add column revision int not null default 1,
  -- RFC 5545 SEQUENCE: goes up with each change that people who come should know of
  add column sequence int not null default 0,
  add column cancelled_why text,
  -- the last number given to somebody who waits
  add column last_order int not null default 0,
  add column held_at timestamptz,
  add column recorded_at timestamptz,
  add column recorded_by text,
  add column record_note text not null default '';
create index reception_sessions_by_start on reception_sessions (starts_at);
create index reception_sessions_by_plan on reception_sessions (plan_id);
create index reception_sessions_by_campaign on reception_sessions (campaign_id);

-- What changed since people could first count on a reception, in words for people.
create table reception_notes (
  session_id uuid not null references reception_sessions on delete cascade,
  at timestamptz not null,
  text text not null
);
create index reception_notes_by_session on reception_notes (session_id, at);

alter table reception_deputies
  -- null: not yet written down
  add column is_present boolean,
  add column answer text not null default 'none' check (answer in ('none', 'confirmed', 'objected')),
  add column objection text;

create table reception_bookings (
  id uuid primary key,
  session_id uuid not null references reception_sessions on delete cascade,
  code text not null unique,
  -- the account, or a keyed hash of the phone number: the same person twice. Null: nobody can tell
  holder text,
  person_id uuid references people on delete cascade,
  name_sealed text not null,
  phone_sealed text,
  subject text,
  opinion_id uuid references opinions on delete set null,
  needs jsonb not null default '[]',
  status text not null
    check (status in ('booked', 'waiting', 'arrived', 'met', 'noShow', 'cancelled', 'calledOff')),
  -- the place among those who wait, counted up for each reception
  wait_order int,
  -- the slot of a seat that was given back because nobody came: an undo looks there first
  last_slot int,
  is_walk_in boolean not null default false,
  on_behalf boolean not null default false,
  first_choice_until timestamptz,
  cancelled_why text,
  revision int not null default 1,
  booked_at timestamptz not null,
  arrived_at timestamptz,
  met_at timestamptz,
  reminded_at timestamptz,
  is_demo boolean not null default false,
  check ((status = 'waiting') <= (wait_order is not null))
);
-- Nobody is at one reception twice, however many requests race.
create unique index reception_bookings_one on reception_bookings (session_id, holder)
  where holder is not null and status in ('booked', 'waiting', 'arrived', 'met');
create index reception_bookings_by_session on reception_bookings (session_id, status);
create index reception_bookings_by_holder on reception_bookings (holder, status);
create index reception_bookings_by_person on reception_bookings (person_id, booked_at);
create index reception_bookings_by_opinion on reception_bookings (opinion_id);

-- One row for each place in each slot: whoever writes a booking into a free one has it.
create table reception_seats (
  session_id uuid not null references reception_sessions on delete cascade,
  slot int not null,
  seat int not null,
  share text not null check (share in ('bookable', 'walkIn')),
  booking_id uuid unique references reception_bookings on delete set null,
  primary key (session_id, slot, seat)
);

create table reception_changes (
  id uuid primary key,
  session_id uuid not null references reception_sessions on delete cascade,
  deputy_id uuid not null references deputies on delete cascade,
  kind text not null check (kind in ('leave', 'swap')),
  substitute_id uuid references deputies on delete cascade,
  reason text not null,
  note text,
  status text not null check (status in ('asked', 'agreed', 'declined', 'granted', 'refused', 'withdrawn')),
  asked_at timestamptz not null,
  decided_at timestamptz
);
create unique index reception_changes_one on reception_changes (session_id, deputy_id)
  where status in ('asked', 'agreed');
create index reception_changes_by_deputy on reception_changes (deputy_id, asked_at);
create index reception_changes_by_substitute on reception_changes (substitute_id, asked_at);

create table deputy_absences (
  id uuid primary key,
  deputy_id uuid not null references deputies on delete cascade,
  from_on date not null,
  until_on date not null,
  note text not null,
  check (from_on <= until_on)
);
create index deputy_absences_by_deputy on deputy_absences (deputy_id, until_on);

-- The secret in a calendar's address: its hash finds the row, the sealed copy shows it to its owner again.
create table calendar_feeds (
  deputy_id uuid primary key references deputies on delete cascade,
  secret_hash text not null unique,
  secret_sealed text not null,
  created_at timestamptz not null
);

-- What a person was told. Without an account it is told by phone: seen_at is then when that was done.
create table messages (
  id uuid primary key,
  person_id uuid references people on delete cascade,
  booking_id uuid references reception_bookings on delete cascade,
  session_id uuid references reception_sessions on delete cascade,
  title text not null,
  text text not null,
  at timestamptz not null,
  seen_at timestamptz,
  check (person_id is not null or booking_id is not null)
);
create index messages_by_person on messages (person_id, at);
create index messages_by_booking on messages (booking_id);
create index messages_by_session on messages (session_id);

-- The reception at which an opinion was brought up.
alter table opinions add column reception_id uuid references reception_sessions on delete set null;
create index opinions_by_reception on opinions (reception_id) where reception_id is not null;
