-- A large union around the demonstration union: 200 branches, 100,000 members, 100,000 suggestions. Ids from a million on.
insert into organisation (id, parent_id, level, code, name, english_name, path, registered_at)
select 1000000 + n, p.id, 'BRANCH', 'HD-9-' || n, '第' || n || '分会', 'Branch ' || n, p.path || (1000000 + n) || '/', timestamp with time zone '2020-01-01 00:00:00+00'
from generate_series(1, 200) as s(n) cross join organisation p where p.code = 'HD-1';

insert into member (id, number, name, gender, standing, organisation_id, place, version)
select 1000000 + n, '9' || (1000000 + n), '会员' || n, case when n % 2 = 0 then 'FEMALE' else 'MALE' end, 'ACTIVE', o.id, o.path, 0
from generate_series(1, 100000) as s(n) join organisation o on o.id = 1000001 + n % 200;

insert into membership_spell (id, member_id, organisation_id, kind, since)
select m.id, m.id, m.organisation_id, 'ACTIVE', date '2020-01-01' from member m where m.id > 1000000;

-- 70,000 wherever their authors are; 30,000 in the box of branch HD-1-1, half of them still waiting, all by one member, who
-- has read the answers but for fifteen.
insert into suggestion (id, organisation_id, home_id, author_id, category, subject, text, privately, round, tray, open_to_branch, waiting_for_author, sent_at, answer_due_on, state, answer, answered_by, answered_at, version)
select 1000000 + n, m.organisation_id, m.organisation_id, m.id, 'SAFETY', '建议 ' || n, '一段普通长度的建议，写明在哪里、什么时候、希望怎样改。', false, 'FIRST', case when n % 2 = 0 then 'DONE' else 'WAITING' end, true, false, timestamp with time zone '2026-09-01 00:00:00+00', date '2026-12-01', case when n % 2 = 0 then 'ANSWERED' else 'LISTED' end, case when n % 2 = 0 then '已经办好。' else null end, case when n % 2 = 0 then m.id else null end, case when n % 2 = 0 then timestamp with time zone '2026-09-09 00:00:00+00' else null end, 0
from generate_series(1, 70000) as s(n) join member m on m.id = 1000000 + n;

insert into suggestion (id, organisation_id, home_id, author_id, category, subject, text, privately, round, tray, open_to_branch, waiting_for_author, sent_at, answer_due_on, state, answer, answered_by, answered_at, answer_read_at, version)
select 2000000 + n, o.id, o.id, a.id, 'WELFARE', '分会建议 ' || n, '一段普通长度的建议，写明在哪里、什么时候、希望怎样改。', false, 'FIRST', case when n % 2 = 0 then 'DONE' else 'WAITING' end, true, false, timestamp with time zone '2026-09-01 00:00:00+00', date '2026-12-01', case when n % 2 = 0 then 'ANSWERED' else 'LISTED' end, case when n % 2 = 0 then '已经办好。' else null end, case when n % 2 = 0 then a.id else null end, case when n % 2 = 0 then timestamp with time zone '2026-09-09 00:00:00+00' else null end, case when n % 2 = 0 and n % 2000 > 0 then timestamp with time zone '2026-09-10 00:00:00+00' else null end, 0
from generate_series(1, 30000) as s(n) cross join organisation o join member a on a.number = '10001' where o.code = 'HD-1-1';
