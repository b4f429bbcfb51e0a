-- The row caches what the events say; the events are the record.
create table opinions (
  id uuid primary key,
  street_id uuid not null references streets,
  site_id uuid not null references sites,
  code text not null unique,
  category text not null,
  text text not null,
  place text,
  source text not null,
  reporter_id uuid references people on delete set null,
  pin_hash text,
  name_sealed text,
  phone_sealed text,
  deputy_may_contact boolean not null default false,
  submitted_at timestamptz not null,
  -- the number of events; a move names the revision it was decided on
  revision int not null,
  told_seq int not null default 0,
  seen_seq int not null default 0,
  waiting_for text,
  search tsvector not null,
  is_demo boolean not null default false,
  -- facts, see contract/opinions/facts.ts
  status text not null,
  unit_id uuid references units,
  unit_level text,
  round int not null,
  dissatisfied int not null,
  complex boolean not null,
  forwarded boolean not null,
  sent_back boolean not null,
  contacted boolean not null,
  urged boolean not null,
  supervised boolean not null,
  escalated boolean not null,
  return_pending boolean not null,
  return_refusals int not null,
  extension_asked int,
  extended boolean not null,
  outcome text,
  promised_on date,
  clock_from date not null,
  limit_days int not null,
  paused_days int not null,
  paused_since date,
  due_on date not null,
  closed_on date,
  parent_id uuid references opinions
);
create index opinions_by_street on opinions (street_id, status, due_on);
create index opinions_by_site on opinions (site_id, status, submitted_at);
create index opinions_by_unit on opinions (unit_id, status) where unit_id is not null;
create index opinions_by_reporter on opinions (reporter_id, submitted_at) where reporter_id is not null;
create index opinions_by_waiting on opinions (waiting_for, due_on) where waiting_for is not null;
create index opinions_by_parent on opinions (parent_id) where parent_id is not null;
create index opinions_by_words on opinions using gin (search);

create table opinion_events (
  opinion_id uuid not null references opinions on delete cascade,
  seq int not null,
  street_id uuid not null,
  name text not null,
  party text not null,
  actor_id uuid,
  actor_name text not null,
  at timestamptz not null,
  data jsonb not null,
  status text not null,
  due_on date not null,
  unit_id uuid references units,
  unit_level text,
  parent_id uuid,
  primary key (opinion_id, seq)
);

create table photos (
  id uuid primary key,
  opinion_id uuid references opinions on delete cascade,
  seq int,
  position int not null default 0,
  created_at timestamptz not null
);
create index photos_by_opinion on photos (opinion_id, seq, position);
create index photos_unused on photos (created_at) where opinion_id is null;

-- Every look at a reporter's name or phone.
create table contact_views (
  id uuid primary key,
  opinion_id uuid not null references opinions on delete cascade,
  person_id uuid not null,
  party text not null,
  at timestamptz not null
);
create index contact_views_by_opinion on contact_views (opinion_id);
