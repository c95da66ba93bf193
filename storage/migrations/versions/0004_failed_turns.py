"""Failed turns: the words only of whoever agreed, and whose they are."""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('failed_turn') as batch:
        batch.add_column(sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch.add_column(sa.Column('kind', sa.String(length=32), nullable=False, server_default=''))
        batch.alter_column('event', existing_type=sa.Text(), type_=storage.columns.Json(), nullable=True)
        batch.create_foreign_key(op.f('fk_failed_turn_person_id'), 'person', ['person_id'], ['id'], ondelete='CASCADE')
        batch.create_index(op.f('ix_failed_turn_person_id'), ['person_id'])
    # Of what was kept so far nobody can tell whether its writer agreed, and nothing can read it.
    op.execute("UPDATE failed_turn SET event = NULL, place = '', external_id = ''")


def downgrade() -> None:
    op.execute("UPDATE failed_turn SET event = '' WHERE event IS NULL")
    with op.batch_alter_table('failed_turn') as batch:
        batch.drop_index(op.f('ix_failed_turn_person_id'))
        batch.drop_constraint(op.f('fk_failed_turn_person_id'), type_='foreignkey')
        batch.alter_column('event', existing_type=storage.columns.Json(), type_=sa.Text(), nullable=False)
        batch.drop_column('kind')
        batch.drop_column('person_id')
