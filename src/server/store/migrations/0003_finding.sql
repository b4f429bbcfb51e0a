-- What makes a site easy to find, and keeps its posters leading somewhere.
alter table sites
  add column neighbourhood text,
  -- `hours` is kept in the one form that contract/sites/hours.ts writes and reads; a word more stands here
  add column hours_note text,
  add column directions text,
  add column box_place text,
  add column box_weekday int check (box_weekday between 1 and 7),
  add column photo_id uuid,
  add column closed_on date,
  add column closed_why text,
  -- where the posters of a closed site lead; a site is never deleted, so that its code is never given again
  add column successor_id uuid references sites,
  add column is_merged boolean not null default false,
  add column moved_from text,
  add column moved_on date,
  add column printed_on date,
  -- the day on which something that stands on the poster last changed
  add column poster_changed_on date,
  add column revision int not null default 1,
  -- the version of site_feed with which this row last changed
  add column feed bigint not null default 0,
  -- bigrams and pinyin initials of everything one may look for
  add column search tsvector not null default '';
create index sites_by_feed on sites (feed);
create index sites_by_words on sites using gin (search);
create index sites_by_successor on sites (successor_id) where successor_id is not null;

-- One number that goes up with each change of any site. Its row lock puts the changes in order, so that a server that
-- has seen version n has missed nothing up to n. From `reload_from` on, rows were removed: read everything again.
create table site_feed (
  one boolean primary key default true check (one),
  version bigint not null,
  reload_from bigint not null
);
insert into site_feed (version, reload_from) values (0, 0);

alter table streets add column photo_id uuid;
alter table deputies
  add column unit text not null default '',
  add column electoral_district text,
  add column photo_id uuid;
create index deputies_by_person on deputies (person_id);

-- A photo of a site, a street or a deputy belongs to no opinion, and is kept all the same.
alter table photos add column kept boolean not null default false;
drop index photos_unused;
create index photos_unused on photos (created_at) where opinion_id is null and not kept;

-- Metro stations: known places to look from. GCJ-02.
create table landmarks (
  id uuid primary key,
  name text not null,
  lng double precision not null,
  lat double precision not null,
  is_demo boolean not null default false
);

-- How often a site's poster was scanned on a day, and how often something was done then. Nobody's name.
create table site_scan_days (
  site_id uuid not null references sites on delete cascade,
  day date not null,
  scans int not null default 0,
  acts int not null default 0,
  first_at timestamptz,
  last_at timestamptz,
  primary key (site_id, day)
);
create index site_scan_days_by_day on site_scan_days (day);

create table notices (
  id uuid primary key,
  -- null: the whole district
  street_id uuid references streets on delete cascade,
  title text not null,
  body text not null,
  from_on date not null,
  until_on date not null,
  by_name text not null,
  created_at timestamptz not null,
  is_demo boolean not null default false,
  check (from_on <= until_on)
);
create index notices_by_street on notices (street_id, until_on);

create table reception_sessions (
  id uuid primary key,
  site_id uuid not null references sites on delete cascade,
  street_id uuid not null references streets on delete cascade,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  theme text,
  status text not null check (status in ('planned', 'published', 'changed', 'cancelled', 'held')),
  is_demo boolean not null default false,
  check (starts_at < ends_at)
);
create index reception_sessions_by_site on reception_sessions (site_id, starts_at);
create index reception_sessions_by_street on reception_sessions (street_id, starts_at);

create table reception_deputies (
  session_id uuid not null references reception_sessions on delete cascade,
  deputy_id uuid not null references deputies on delete cascade,
  primary key (session_id, deputy_id)
);
create index reception_deputies_by_deputy on reception_deputies (deputy_id);

-- A table that was checked and waits for a yes; thrown away after a day.
create table site_imports (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  -- the version of site_feed it was checked against
  feed bigint not null,
  rows jsonb not null,
  report jsonb not null,
  created_at timestamptz not null
);
create index site_imports_by_age on site_imports (created_at);

create table poster_jobs (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  total int not null,
  done int not null,
  state text not null check (state in ('running', 'done', 'failed')),
  file_name text not null,
  problem text,
  created_at timestamptz not null,
  -- when the server that draws them last said so; long silent means that it died
  beat_at timestamptz not null
);
create index poster_jobs_by_age on poster_jobs (created_at);

-- What is public of an opinion, once its reporter and two members of staff agreed (domain.md §6).
alter table opinions
  add column publication text not null default 'none'
    check (publication in ('none', 'consented', 'proposed', 'published')),
  -- who proposed the public words: somebody else releases them
  add column proposed_by uuid,
  add column public_text text,
  add column public_answer text,
  add column published_on date;
create index opinions_published on opinions (site_id, published_on) where publication = 'published';
