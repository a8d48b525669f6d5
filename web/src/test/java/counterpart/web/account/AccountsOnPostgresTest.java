package counterpart.web.account;

import counterpart.web.storage.OnPostgres;

@OnPostgres
class AccountsOnPostgresTest extends AccountsContract {

    AccountsOnPostgresTest(Accounts accounts, AccountService people) {
        super(accounts, people);
    }
}
