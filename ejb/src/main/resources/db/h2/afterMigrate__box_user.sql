-- On PostgreSQL the roles stand before the tables do (wildfly-config/database/roles.sql); here the user is made on the way.
create user if not exists ${boxUser} password '${boxPassword}';
alter user ${boxUser} set password '${boxPassword}';
grant select, insert on box.sealed_ballot to ${boxUser};
