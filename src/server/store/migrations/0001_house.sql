-- Streets, sites, units, people and their duties: who may do what, and where.
create table streets (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  committee text not null,
  is_demo boolean not null default false
);

create table sites (
  id uuid primary key,
  street_id uuid not null references streets,
  code text not null unique,
  level text not null check (level in ('HOME', 'STATION', 'POINT')),
  name text not null,
  address text not null,
  phone text,
  hours text not null,
  -- GCJ-02, the datum of Chinese maps; no other datum is ever stored here
  lng double precision,
  lat double precision,
  is_demo boolean not null default false
);
create index sites_by_street on sites (street_id, level, name);

create table units (
  id uuid primary key,
  street_id uuid references streets,
  level text not null check (level in ('street', 'district')),
  name text not null,
  is_demo boolean not null default false,
  check ((level = 'street') = (street_id is not null))
);
create index units_by_street on units (street_id);

create table people (
  id uuid primary key,
  name text not null,
  account text unique,
  password_hash text,
  -- what an identity provider calls this person; never an ID-card number
  subject text unique,
  created_at timestamptz not null,
  is_demo boolean not null default false
);

create table duties (
  person_id uuid not null references people on delete cascade,
  role text not null,
  scope_id uuid,
  is_demo boolean not null default false
);
create unique index duties_once on duties (person_id, role, coalesce(scope_id, '00000000-0000-0000-0000-000000000000'));
create index duties_by_scope on duties (scope_id);

create table deputies (
  id uuid primary key,
  person_id uuid references people on delete set null,
  name text not null,
  post text not null,
  group_name text not null,
  level text not null check (level in ('municipal', 'district', 'town')),
  bio text not null,
  is_demo boolean not null default false
);

create table deputy_sites (
  deputy_id uuid not null references deputies on delete cascade,
  site_id uuid not null references sites on delete cascade,
  primary key (deputy_id, site_id)
);
create index deputy_sites_by_site on deputy_sites (site_id);

-- Only a hash of the token is kept: who reads this table cannot sign in with it.
create table sessions (
  token_hash text primary key,
  person_id uuid references people on delete cascade,
  receipt_for uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_by_person on sessions (person_id);
create index sessions_by_receipt on sessions (receipt_for);

-- Failed guesses at a password or a PIN.
create table attempts (
  target text primary key,
  failures int not null,
  locked_until timestamptz
);

-- One row for each creating request that succeeded: the same key gets the same answer.
create table idempotency (
  key text not null,
  actor text not null,
  request_hash text not null,
  response_sealed text,
  created_at timestamptz not null,
  primary key (key, actor)
);
create index idempotency_by_age on idempotency (created_at);

-- Deviations from Monday to Friday, as the State Council publishes them for each year.
create table calendar_days (
  day date primary key,
  kind text not null check (kind in ('off', 'on'))
);
create table calendar_cover (
  one boolean primary key default true check (one),
  until date not null
);
insert into calendar_cover (until) values ('2026-12-31');
-- Source: 国务院办公厅 notices on the holidays of 2025 (国办发明电〔2024〕12号) and 2026 (国办发明电〔2025〕7号).
insert into calendar_days (day, kind) values
  ('2025-01-01', 'off'),
  ('2025-01-28', 'off'),
  ('2025-01-29', 'off'),
  ('2025-01-30', 'off'),
  ('2025-01-31', 'off'),
  ('2025-02-03', 'off'),
  ('2025-02-04', 'off'),
  ('2025-04-04', 'off'),
  ('2025-05-01', 'off'),
  ('2025-05-02', 'off'),
  ('2025-05-05', 'off'),
  ('2025-06-02', 'off'),
  ('2025-10-01', 'off'),
  ('2025-10-02', 'off'),
  ('2025-10-03', 'off'),
  ('2025-10-06', 'off'),
  ('2025-10-07', 'off'),
  ('2025-10-08', 'off'),
  ('2026-01-01', 'off'),
  ('2026-01-02', 'off'),
  ('2026-02-16', 'off'),
  ('2026-02-17', 'off'),
  ('2026-02-18', 'off'),
  ('2026-02-19', 'off'),
  ('2026-02-20', 'off'),
  ('2026-02-23', 'off'),
  ('2026-04-06', 'off'),
  ('2026-05-01', 'off'),
  ('2026-05-04', 'off'),
  ('2026-05-05', 'off'),
  ('2026-06-19', 'off'),
  ('2026-09-25', 'off'),
  ('2026-10-01', 'off'),
  ('2026-10-02', 'off'),
  ('2026-10-05', 'off'),
  ('2026-10-06', 'off'),
  ('2026-10-07', 'off'),
  ('2025-01-26', 'on'),
  ('2025-02-08', 'on'),
  ('2025-04-27', 'on'),
  ('2025-09-28', 'on'),
  ('2025-10-11', 'on'),
  ('2026-01-04', 'on'),
  ('2026-02-14', 'on'),
  ('2026-02-28', 'on'),
  ('2026-05-09', 'on'),
  ('2026-09-20', 'on'),
  ('2026-10-10', 'on');
