/**
 * Where the schema of a real application and the database its own migrations leave are known to differ
 * (`../shared/prisma/README.md` names the facts). Each entry is a part of one or more catalog lines; anything else that
 * differs fails, and so does an entry that no longer matches anything.
 */
export interface KnownDifferences {
  /** What only the migrations make. */
  readonly migrations: readonly string[];
  /** What only the schema makes. */
  readonly schema: readonly string[];
  /** Parts of error messages of migration statements that cannot run here. */
  readonly failures?: readonly string[];
}

const column = (table: string, name: string): string => `column ${table}.${name} `;
/** A unique constraint made by hand, which PSL describes as a unique index. */
const asConstraint = (name: string): Pick<KnownDifferences, 'migrations' | 'schema'> => ({
  migrations: [`.${name} UNIQUE (`],
  schema: [`index CREATE UNIQUE INDEX ${name} `],
});

const hoppscotchUniques = [
  'TeamCollection_teamID_parentID',
  'TeamRequest_teamID_collectionID',
  'UserCollection_userUid_parentID',
  'UserRequest_userUid_collectionID',
];
const hoppscotchDeferrable = hoppscotchUniques.map((name) => `${name}_orderIndex_key`);

/** Stored generated columns, which PSL shows as a default or not at all. */
const maybeGenerated = [
  ...['available_balance', 'category', 'classification', 'credit', 'current_balance', 'loan', 'subcategory'].map(
    (name) => column('account', name),
  ),
  column('holding', 'cost_basis'),
  column('investment_transaction', 'flow'),
  column('transaction', 'flow'),
  column('"user"', 'name'),
];
/** List columns that are NOT NULL, or have `'{}'` for a default. */
const shelfLists = [
  column('"PartialBookingCheckout"', 'bookingAssetIds'),
  column('"PartialBookingCheckout"', 'quantities'),
];
const langfuseLists = [
  column('blob_storage_integrations', 'export_field_groups'),
  ...['path', 'range_end', 'range_start'].map((name) => column('comments', name)),
  column('evaluation_rules', 'time_scope'),
  column('evaluator_versions', 'vars'),
  column('in_app_agent_conversations', 'always_allowed_tools'),
  ...['custom_models', 'extra_header_keys'].map((name) => column('llm_api_keys', name)),
  column('monitors', 'trigger_ids'),
  column('web_callout_endpoints', 'request_header_keys'),
];
const maybeUnique = asConstraint('security_symbol_exchange_mic_key');
const langfuseUnique = asConstraint('default_llm_models_project_id_key');

export const KNOWN: Readonly<Record<string, KnownDifferences>> = {
  'saas-starter-kit': { migrations: [], schema: [] },
  ghostfolio: { migrations: [], schema: [] },
  skyra: { migrations: [], schema: [] },
  'epic-stack': { migrations: [], schema: [] },
  // PSL has no checks.
  'anything-llm': { migrations: ['check workspaces "topN" > 0'], schema: [] },
  'umami-mysql': { migrations: [], schema: [], failures: ['BIN_TO_UUID'] },
  hoppscotch: {
    migrations: [
      '"TeamCollection_title_trgm_idx"',
      '"TeamRequest_title_trgm_idx"',
      'idx_mock_examples_team_requests_gin',
      'idx_mock_examples_user_requests_gin',
      ...hoppscotchDeferrable.map((name) => `.${name} UNIQUE (`),
    ],
    schema: hoppscotchDeferrable.map((name) => `index CREATE UNIQUE INDEX "${name}" `),
  },
  rallly: {
    migrations: ['instance_settings_singleton', 'all_day_is_floating', 'all_day_is_utc_midnight', '"User_email_key"'],
    schema: [],
  },
  maybe: {
    migrations: [
      ...maybeGenerated,
      ...[
        'plan_event.end_check',
        'plan_event.initial_value_check',
        'plan_event_end_year_check',
        'plan_event_start_year_check',
        'plan_event.start_check',
      ],
      ...[
        'plan_milestone_expense_multiple_check',
        'plan_milestone_expense_years_check',
        'plan_milestone_year_check',
        'type_net_worth_check',
        'type_year_check',
      ],
      'institution_name_ngram_idx',
      'provider_institution_name_ngram_idx',
      ...maybeUnique.migrations,
      // Made by CREATE SEQUENCE, so it counts in bigint; SERIAL's counts in the column's type.
      'sequence user_member_number_seq ',
      'view holdings_enriched',
      'view transactions_enriched',
    ],
    schema: [...maybeGenerated, ...maybeUnique.schema, 'sequence user_member_number_seq '],
    failures: [
      ...[
        '"timescaledb" is not available',
        'create_hypertable',
        'drop_chunks',
        'set_chunk_time_interval',
        'function last(',
      ],
      ...['account_balance_data', 'security_pricing_data', 'account_balance_date_idx', 'security_pricing_date_idx'],
    ],
  },
  documenso: { migrations: ['extension pgcrypto'], schema: [] },
  shelf: {
    migrations: [
      ...shelfLists,
      'ensure_value_structure_and_types',
      ...[
        'BookingAsset_assetKitId_fkey',
        'BookingAsset_bookingModelRequestId_fkey',
        'BookingAsset_sourceKitId_fkey',
        'ConsumptionLog_bookingAssetId_fkey',
      ],
      ...[
        'AssetCustomFieldValue_searchable_trgm_idx',
        'AssetLocation_kit_unique',
        'AssetLocation_manual_unique',
        'BookingAsset_bookingModelRequestId_idx',
      ],
      ...[
        'BookingAsset_kit_unique',
        'BookingAsset_manual_unique',
        'Category_name_organizationId_key',
        'Custody_kit_unique',
        'Custody_operator_unique',
      ],
      ...[
        'CustomField_name_organizationId_key',
        'Location_address_trgm_idx',
        'Location_description_trgm_idx',
        'Location_name_organizationId_key',
      ],
      'Tag_name_organizationId_key',
    ],
    schema: shelfLists,
  },
  langfuse: {
    migrations: [
      ...langfuseLists,
      ...langfuseUnique.migrations,
      ...[
        'idx_comments_content_gin',
        'dataset_item_media_pending_key',
        'default_views_project_user_view_key',
        'default_views_project_view_key',
      ],
      ...[
        'in_app_agent_runs_active_conversation_key',
        'monitors_scheduler_rescue_idx',
        'verified_domains_domain_verified_key',
      ],
    ],
    schema: [...langfuseLists, ...langfuseUnique.schema],
  },
};
