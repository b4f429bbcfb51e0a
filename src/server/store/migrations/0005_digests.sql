-- The day of which a message is the digest of late records: one for each keeper, however many servers write it.
alter table messages add column digest_on date;
create unique index messages_digest on messages (person_id, digest_on) where digest_on is not null;

-- What a keeper wrote down for a resident used to stand in the events as if the resident had handed it in.
update opinion_events
  set party = case
      when exists (
        select from duties
        where duties.person_id = opinion_events.actor_id
          and duties.role = 'secretary' and duties.scope_id = opinion_events.street_id
      ) then 'secretary'
      else 'liaisonOfficer'
    end,
    actor_name = people.name
  from opinions, people
  where opinions.id = opinion_events.opinion_id
    and people.id = opinion_events.actor_id
    and opinion_events.name = 'submit'
    and opinion_events.party = 'reporter'
    and opinions.source in ('onBehalf', 'reception', 'campaign')
    -- a resident of the demonstration may have handed in what was said at a reception
    and people.id is distinct from opinions.reporter_id;
