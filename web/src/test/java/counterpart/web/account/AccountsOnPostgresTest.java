package counterpart.web.account;

import counterpart.web.storage.OnPostgres;

@OnPostgres
class AccountsOnPostgresTest extends AccountsContract {

    AccountsOnPostgresTest(Accounts accounts, People people) {
        super(accounts, people);
    }
}
