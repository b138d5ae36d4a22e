-- Training: sessions, quotas by role group, who came, who passed.
create schema training;
grant usage on schema training to motcua_app;
