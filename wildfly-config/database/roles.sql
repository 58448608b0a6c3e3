-- Who may do what in PostgreSQL 15 or later. Run once by an administrator:  psql -v ON_ERROR_STOP=1 -f roles.sql
-- Then set the two passwords, e.g. with psql's \password, and hand them to the server in HUISHENG_DB_PASSWORD and
-- HUISHENG_BOX_PASSWORD. The tables and the box user's rights (SELECT and INSERT on the box of sealed ballots, nothing
-- else) are made by the server's migrations at its first start. The in-container tests run this same file.

-- Owns the union's tables and brings them to the level of the code.
create role huisheng login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- Puts sealed ballots into the box and reads them. Owns nothing.
create role huisheng_box login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- Text is ordered by code point, as in the application.
create database huisheng owner huisheng template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8';

-- Nobody else connects, and the box user makes no table, not even a temporary one.
revoke all on database huisheng from public;
grant connect on database huisheng to huisheng_box;
