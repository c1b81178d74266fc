package dev.vestnik.incidentservice.database;

import com.zaxxer.hikari.HikariDataSource;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.client.SSLMode;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ValidationDepth;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Two ways to one PostgreSQL: the R2DBC pool for all rooms, and a small DataSource for Flyway, Quartz and COPY. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int BLOCKING_CONNECTIONS = 6;

    /** A pool of its own kind of connection: LISTEN needs the driver's, not the pool's proxy. */
    @Bean
    PostgresqlConnectionFactory postgresql(DatabaseSettings settings) {
        var address = settings.address();
        return new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(address.host())
                .port(address.port())
                .database(address.name())
                .username(address.user())
                .password(address.password())
                .sslMode(address.wantsTls() ? SSLMode.REQUIRE : SSLMode.DISABLE)
                .applicationName("vestnik")
                .connectTimeout(Duration.ofSeconds(5))
                .tcpKeepAlive(true)
                .build());
    }

    @Bean(destroyMethod = "dispose")
    @Primary
    ConnectionFactory connectionFactory(PostgresqlConnectionFactory postgresql, DatabaseSettings settings) {
        return new ConnectionPool(ConnectionPoolConfiguration.builder(postgresql)
                .name("vestnik")
                .initialSize(2)
                .maxSize(settings.poolSize())
                .maxIdleTime(Duration.ofMinutes(5))
                .maxAcquireTime(Duration.ofSeconds(20))
                // a connection that answers nobody any more is found out here, and
                // another one is taken
                .validationDepth(ValidationDepth.REMOTE)
                .maxValidationTime(Duration.ofSeconds(3))
                .acquireRetry(settings.poolSize())
                .build());
    }

    @Bean
    DatabaseClient databaseClient(ConnectionFactory connectionFactory) {
        return DatabaseClient.create(connectionFactory);
    }

    @Bean
    ReactiveTransactionManager reactiveTransactionManager(ConnectionFactory connectionFactory) {
        return new R2dbcTransactionManager(connectionFactory);
    }

    @Bean
    TransactionalOperator transactionalOperator(ReactiveTransactionManager manager) {
        return TransactionalOperator.create(manager);
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseSettings settings) {
        var address = settings.address();
        var source = new HikariDataSource();
        source.setPoolName("vestnik-blocking");
        source.setJdbcUrl(address.jdbcUrl());
        source.setUsername(address.user());
        source.setPassword(address.password());
        source.setMaximumPoolSize(BLOCKING_CONNECTIONS);
        source.setMinimumIdle(1);
        return source;
    }
}
