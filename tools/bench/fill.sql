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

-- 100,000 cases with the case officers of the company union: half of them open, of these every hundredth assigned; 500 of one member.
insert into grievance (id, home_id, organisation_id, member_id, form_key, channel, subject, text, answers, may_be_named, sent_at, state, open, grade, due_on, limits_missed, accepted_at, done_at, summary, reopened, acts, version)
select 1000000 + n, m.organisation_id, c.id, case when n % 200 = 0 then a.id else m.id end, 'bench ' || n, 'PAY', '申诉 ' || n, '一段普通长度的申诉，写明发生了什么、什么时候、希望怎样解决。', '{}', false, timestamp with time zone '2026-09-01 00:00:00+00', case when n % 2 = 0 then 'SOLVED' when n % 200 = 1 then 'IN_HAND' else 'CLASSIFIED' end, n % 2 = 1, 'ORDINARY', case when n % 2 = 0 then null else date '2026-12-01' + n % 60 end, 0, timestamp with time zone '2026-09-02 00:00:00+00', case when n % 2 = 0 then timestamp with time zone '2026-10-02 00:00:00+00' else null end, case when n % 2 = 0 then '已经补发。' else null end, false, 1, 0
from generate_series(1, 100000) as s(n) join member m on m.id = 1000000 + n cross join organisation c cross join member a where c.code = 'HD-1' and a.number = '10001';

insert into case_officer (id, grievance_id, officer_id, since)
select 1000000 + n, 1000000 + 200 * n + 1, a.id, timestamp with time zone '2026-09-03 00:00:00+00'
from generate_series(1, 499) as s(n) cross join member a where a.number = '10038';

-- 100,000 publications: 70,000 of the branches, 30,000 of the group's union, every tenth of those on its desk.
insert into publication (id, thread_id, edition, organisation_id, category, subject, text, posting, state, listed, drafted_by, checked_by, countersigned_by, published_at, open_objections, posting_confirmed, token, version)
select 1000000 + n, 1000000 + n, 1, o.id, case when n % 3 = 0 then 'PLAN' when n % 3 = 1 then 'MONEY' else 'DECISION' end, '公开事项 ' || n, '一段普通长度的公开内容，写明做了什么、花了多少、谁经办、有问题问谁。', false, 'FINAL', true, a.id, a.id, a.id, timestamp with time zone '2026-09-01 00:00:00+00', 0, true, 'bench ' || n, 0
from generate_series(1, 70000) as s(n) join organisation o on o.id = 1000001 + n % 200 cross join member a where a.number = '10017';

insert into publication (id, thread_id, edition, organisation_id, category, subject, text, posting, state, listed, drafted_by, checked_by, countersigned_by, published_at, open_objections, posting_confirmed, token, version)
select 2000000 + n, 2000000 + n, 1, o.id, case when n % 3 = 0 then 'PLAN' when n % 3 = 1 then 'MONEY' else 'DECISION' end, '集团公开事项 ' || n, '一段普通长度的公开内容，写明做了什么、花了多少、谁经办、有问题问谁。', false, case when n % 10 = 0 then 'TO_CHECK' else 'FINAL' end, n % 10 > 0, a.id, case when n % 10 = 0 then null else a.id end, case when n % 10 = 0 then null else a.id end, case when n % 10 = 0 then null else timestamp with time zone '2026-09-01 00:00:00+00' end, 0, true, 'bench group ' || n, 0
from generate_series(1, 30000) as s(n) cross join organisation o cross join member a where a.number = '10017' and o.code = 'HD';

-- A promised day of each suggestion that waits; the clock is not to look at them.
insert into deadline (id, kind, matter, rule, organisation_id, sealed, amount, unit, extension, extended, pauses, cite_zh, cite_en, source, valid_from, confirmed, started_at, started_on, half_on, four_fifths_on, due_on, state, reminded, version)
select s.id, 'suggestion', s.id, 'suggestion.answer', s.organisation_id, false, 30, 'WORKING_DAYS', 10, 0, '', '示范条款', 'Sample article', 'CN', date '2026-01-01', true, s.sent_at, date '2026-09-01', date '2026-10-01', date '2026-11-01', s.answer_due_on, 'RUNNING', 0, 0
from suggestion s where s.id > 1000000 and s.tray = 'WAITING';
