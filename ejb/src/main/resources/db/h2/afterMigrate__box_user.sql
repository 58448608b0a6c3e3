-- On PostgreSQL the roles stand before the tables do (wildfly-config/database/roles.sql); here the user is made on the way.
create user if not exists ${boxUser} password '${boxPassword}';
alter user ${boxUser} set password '${boxPassword}';
grant select, insert on box.poll to ${boxUser};
grant select, insert on box.event to ${boxUser};
grant select, insert on box.object to ${boxUser};
grant select, insert on box.sealed_ballot to ${boxUser};
grant select, insert on box.paper to ${boxUser};
grant select, insert on box.randomness to ${boxUser};
